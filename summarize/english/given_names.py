"""Given names missing in ``summarize/english/data``, or whose gender it has wrong.

The lists come from America and from the locales of a library, so that much of South Asia, Africa
and the Celtic West is missing: without them ``Sanjay Rawat`` is hardly a name.
"""

MALE = frozenset(
    """Aakash Abhishek Ajay Akash Akhilesh Alasdair Alun Amarinder Anand Andriy Anil Ankit Ankur
    Arjuna Arun Arvind Ashish Ashok Azhar Babar Bashar Bhagwant Bhupesh Bhupinder Bilawal Chidi
    Dafydd Deepak Devendra Dharmendra Dilip Dinesh Dmitry Emyr Faisal Femi Ganesh Gautam Geraint
    Girish Gotabaya Gurpreet Hardeep Harish Hemant Huw Ishaq Jagdish Jaideep Jairam Jaspreet
    Jitendra Junichiro Kailash Kapil Kishore Kuldeep Kunal Kunle Lakshman Lalit Madhav Mahathir
    Mahendra Mahesh Mahinda Mallikarjun Manish Manohar Manoj Manpreet Micheál Milind Mohan Mohit
    Mukesh Mukul Muammar Mwai Nandan Narendra Naresh Naveen Navjot Nawaz Nitin Nitish Olusegun
    Oleksandr Pádraig Pankaj Parvez Pervez Piyush Pradeep Prakash Pramod Prashant Praveen Raila
    Rajendra Rajesh Rajiv Rajnath Rakesh Ramachandra Ramesh Randeep Ranil Rohit Ruairí Sachin
    Sanath Sandeep Sanjay Sarfraz Satish Satoshi Satyendra Saurabh Seán Séamus Segun Shahid
    Shankar Sharad Shashank Shehbaz Shinzo Shivraj Shoaib Siddharth Sipho Sitaram Sohan Subhash
    Sudhir Sukhbir Sumit Sunil Surendra Suresh Takeshi Tarek Tarun Tendai Tejashwi Thabo Thaksin
    Tunde Uddhav Umesh Upendra Varun Venkaiah Vijay Vikas Vikram Vinay Vinod Virat Virender Vishal
    Vivek Volodymyr Waqar Wasim Wole Yashwant Yasir Yevgeny Yogesh Yoshihide Zulfikar""".split()
)
"""Given names of men: Sanjay."""
FEMALE = frozenset(
    """Aishwarya Amaka Ananya Anushka Aruna Benazir Carys Chandrika Chioma Deepika Efua Eilidh Eleri
    Folake Funke Geeta Gita Gráinne Hina Jayalalithaa Kanimozhi Kareena Kavita Leïla Malala Mamata
    Mayawati Medha Meena Megawati Mehbooba Mhairi Nadezhda Nerys Nirmala Nomsa Oksana Priyanka
    Puja Rekha Róisín Savita Seema Shaz Shilpa Shweta Siân Sinéad Siobhán Sita Smriti Sunita
    Sushma Swati Thandi Vandana Vasundhara Yelena Yingluck Zanele""".split()
)
"""Given names of women: Mhairi."""
EITHER = frozenset(
    """Alex Ashley Ariel Avery Blair Blake Cameron Charlie Chris Dana Devon Drew Elliot Emerson
    Finley Frankie Harpreet Hayden Jackie Jaime Jean Jess Jody Kai Kendall Kim Kiran Kit Logan Lou
    Micah Nat Nicky Parker Pat Peyton Reese Rene Riley Robin Rory Rowan Sam Sandy Sasha Shannon
    Shashi Sidney
    Skyler Sola Sydney Tracy Val Yemi Yuki""".split()
)
"""Given names of women and men alike, here or somewhere."""
