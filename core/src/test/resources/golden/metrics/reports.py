"""Makes report_*.txt; run it in this folder."""
import warnings
import numpy
import sklearn
from sklearn.metrics import balanced_accuracy_score, classification_report

warnings.simplefilter("ignore")  # where 0 stands for 0/0


def numbers(values):
    return " ".join("%.17g" % value for value in values)


def write(name, classes, truth, predicted):
    report = classification_report(truth, predicted, labels=range(classes), output_dict=True, zero_division=0)
    columns = {key: [report[str(k)][key] for k in range(classes)] for key in report["0"]}
    with open(f"report_{name}.txt", "w", encoding="utf-8", newline="") as out:
        out.write("# classification_report(output_dict=True, zero_division=0), balanced_accuracy_score\n"
                  f"# numpy {numpy.__version__}, scikit-learn {sklearn.__version__}\n"
                  f"y_true|{' '.join(map(str, truth))}\ny_pred|{' '.join(map(str, predicted))}\nclasses|{classes}\n"
                  f"balanced_accuracy|{balanced_accuracy_score(truth, predicted):.17g}\n")
        out.writelines(f"{key.replace('-score', '')}|{numbers(values)}\n" for key, values in columns.items())


random = numpy.random.RandomState(5)
truth = random.choice(5, 90, p=[0.5, 0.3, 0.1, 0.05, 0.05])
write("uneven_90", 5, truth, numpy.where(random.random_sample(90) < 0.7, truth, random.randint(0, 5, 90)))
write("never_predicted", 3, [0, 0, 1, 1, 2, 2, 2], [0, 1, 1, 1, 0, 0, 1])
write("never_true", 3, [0, 0, 0, 1, 1], [0, 2, 0, 1, 2])
write("one_answer", 2, [0, 0, 0, 1], [0, 0, 0, 0])
