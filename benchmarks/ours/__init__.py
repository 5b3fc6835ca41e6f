"""Our side of the comparisons: small applications on the real compiler, runtime, authenticator and edge."""
