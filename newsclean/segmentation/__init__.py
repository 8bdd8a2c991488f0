"""The segmentation room."""
