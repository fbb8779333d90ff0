"""What is printed: analyses become text for people, Markdown, JSON, JSON Lines or CSV.

``rows`` makes the objects that the formats for programs print, exactly the fields documented;
``machine`` and ``columns`` encode them; ``page``, ``text_article``, ``text_library`` set them for
people; ``markdown`` for documents. All these are pure: values in, strings out. ``stdout`` alone
writes to standard output.
"""
