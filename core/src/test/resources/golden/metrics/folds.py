"""Writes folds_three_classes.txt: precision, recall and F1 of each class, means over folds, by scikit-learn."""
import numpy
import sklearn
from sklearn.metrics import precision_recall_fscore_support

CLASSES = 3
random = numpy.random.RandomState(11)
folds = []
for fold in range(5):
    truth = random.choice(CLASSES, 20, p=[0.6, 0.3, 0.1])
    predicted = numpy.where(random.rand(20) < 0.7, truth, random.choice(CLASSES, 20))
    folds.append((truth, predicted))
# One fold has no row of the last class, another one never predicts it.
folds[1][0][folds[1][0] == 2] = 0
folds[3][0][:2] = 2
folds[3][1][folds[3][1] == 2] = 1

lines = ["# means of precision_recall_fscore_support(zero_division=0) over the folds that have rows of the class",
         f"# numpy {numpy.__version__}, scikit-learn {sklearn.__version__}", f"classes|{CLASSES}", f"folds|{len(folds)}"]
scores = []
for number, (truth, predicted) in enumerate(folds):
    lines.append(f"y_true_{number}|" + " ".join(map(str, truth)))
    lines.append(f"y_pred_{number}|" + " ".join(map(str, predicted)))
    scores.append(precision_recall_fscore_support(truth, predicted, labels=range(CLASSES), zero_division=0))
for place, name in enumerate(["precision", "recall", "f1"]):
    means = [numpy.mean([fold[place][k] for fold in scores if fold[3][k] > 0]) for k in range(CLASSES)]
    lines.append(f"{name}|" + " ".join("%.17g" % mean for mean in means))
with open("folds_three_classes.txt", "w") as file:
    file.write("\n".join(lines) + "\n")
