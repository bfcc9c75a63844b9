"""Writes repeated_stratified_kfold.txt, by scikit-learn: python3 repeated.py"""
import numpy
import sklearn
from sklearn.model_selection import RepeatedStratifiedKFold

labels = numpy.random.RandomState(3).choice(3, 60, p=[0.6, 0.3, 0.1])
with open("repeated_stratified_kfold.txt", "w") as golden:
    print("# RepeatedStratifiedKFold(n_splits=4, n_repeats=3, random_state=11).split: the test indices of every fold",
          file=golden)
    print(f"# numpy {numpy.__version__}, scikit-learn {sklearn.__version__}", file=golden)
    for name, value in {"n": 60, "n_splits": 12, "splits": 4, "repeats": 3, "random_state": 11}.items():
        print(f"{name}|{value}", file=golden)
    print("y|" + " ".join(map(str, labels)), file=golden)
    folds = RepeatedStratifiedKFold(n_splits=4, n_repeats=3, random_state=11)
    for number, (_, test) in enumerate(folds.split(numpy.zeros((60, 1)), labels)):
        print(f"test{number}|" + " ".join(map(str, test)), file=golden)
