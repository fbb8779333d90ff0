"""The thread that lists articles and has each read and analysed in a process, and its reports."""
