"""From the model to Python source."""
