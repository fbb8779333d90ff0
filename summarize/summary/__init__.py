"""Which sentences sum up an article: ranking methods, selection and length."""
