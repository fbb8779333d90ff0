"""Given names that stand for one another, so that Bob Smith and Robert Smith can be one person."""

NICKNAMES = (
    "abigail abby", "albert al bert", "alexander alex sandy", "alexandra alex sandra",
    "andrew andy drew", "anthony tony", "barbara barb", "benjamin ben", "bernard bernie",
    "bradley brad", "catherine katherine kathryn kate kathy katie cathy", "charles charlie chuck",
    "christine chris christina tina", "christopher chris", "cynthia cindy", "daniel dan danny",
    "david dave", "deborah debra debbie deb", "donald don donny", "dorothy dot dottie",
    "edward ed eddie ted", "elizabeth liz beth betsy betty eliza libby", "eugene gene",
    "francis frank", "frederick fred", "gabriel gabe", "gerald gerry jerry", "gregory greg",
    "henry harry hank", "jacob jake", "james jim jimmy jamie", "janet jan", "jeffrey jeff",
    "jennifer jen jenny", "jessica jess", "john jack johnny jon", "jonathan jon", "joseph joe joey",
    "joshua josh", "judith judy", "kenneth ken kenny", "kimberly kim", "lawrence larry",
    "leonard len lenny", "louis lou", "margaret maggie meg peggy", "matthew matt",
    "michael mike mick", "nancy nan", "nathaniel nathan nate", "nicholas nick", "pamela pam",
    "patricia pat patty trish", "patrick pat", "peter pete", "philip phil", "raymond ray",
    "rebecca becky", "richard dick rick rich richie", "robert bob bobby rob robbie",
    "ronald ron ronnie", "russell russ", "samuel sam sammy", "samantha sam", "sandra sandy",
    "stephen steve", "steven steve", "stuart stu", "susan sue susie", "terrence terry",
    "theodore ted teddy", "thomas tom tommy", "timothy tim", "victoria vicky", "vincent vince",
    "walter walt", "william bill billy will", "zachary zach zack",
)  # fmt: skip
"""One line a name: the full form, then its short ones."""
