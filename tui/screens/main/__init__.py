"""The main screen: the panes, and a controller for each thing that it does."""
