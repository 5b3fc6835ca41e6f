"""From bytes to arguments: parameters, bodies and forms as a contract declares them."""
