"""Writes digits.csv.gz: the 1797 pictures of scikit-learn's load_digits (1.2.1), 64 columns of 0 to 16, and the digit.

python3 digits.py
"""
import gzip
from sklearn.datasets import load_digits

digits = load_digits()
with open("digits.csv.gz", "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as out:
    out.write((",".join(f"p{i}" for i in range(64)) + ",digit\n").encode())
    for pixels, digit in zip(digits.data, digits.target):
        out.write((",".join("%d" % pixel for pixel in pixels) + f",{digit}\n").encode())
