"""Makes the files of this folder; run it in its folder, beside ../logreg. Reads iris.csv and wine.csv there."""
import csv
import warnings
import numpy
import sklearn
from sklearn.datasets import make_classification
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, StratifiedKFold, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

GRID = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0]


def table(name):
    rows = list(csv.reader(open(f"../logreg/{name}.csv", encoding="utf-8")))[1:]
    return (numpy.array([[float(cell) for cell in row[:-1]] for row in rows]),
            numpy.unique([row[-1] for row in rows], return_inverse=True)[1])


def tutorial():
    x, y = make_classification(n_samples=1000, n_features=100, n_informative=10, n_redundant=90, random_state=1)
    x, _, y, _ = train_test_split(x, y, test_size=0.33, random_state=1)
    return x, y


def uneven():
    """Nine rows in ten are of class 0; the last column is always 7."""
    x, y = make_classification(n_samples=500, n_features=8, n_informative=4, n_redundant=2, weights=[0.9], flip_y=0,
                               random_state=7)
    return numpy.hstack([x, numpy.full((len(x), 1), 7.0)]), y


DATA = {"tutorial": tutorial, "iris": lambda: table("iris"), "wine": lambda: table("wine"), "uneven": uneven}


class ExactRegression(LogisticRegression):
    """LogisticRegression; where no solver of more than two classes reaches the optimum, Newton's method goes on."""

    def fit(self, x, y):
        super().fit(x, y)
        if len(self.classes_) > 2:
            self.polish(x, y)
        return self

    def polish(self, x, y):
        rows = numpy.hstack([x, numpy.ones((len(x), 1))])
        penalties = numpy.append(numpy.ones(x.shape[1]), 0)
        if not self.fit_intercept:
            rows, penalties = x, penalties[:-1]
        point = numpy.hstack([self.coef_, self.intercept_[:, None]])[:, :rows.shape[1]]
        for _ in range(30):
            scores = rows @ point.T
            p = numpy.exp(scores - scores.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            gradient = self.C * (p - numpy.eye(len(point))[y]).T @ rows + penalties * point
            if abs(gradient).max() < 1e-10 * min(1, self.C):
                break
            size = rows.shape[1]
            hessian = numpy.diag(numpy.tile(penalties, len(point)))
            for k in range(len(point)):
                for l in range(len(point)):
                    curvature = p[:, k] * ((k == l) - p[:, l])
                    hessian[k * size:(k + 1) * size, l * size:(l + 1) * size] += self.C * (rows.T * curvature) @ rows
            point = point - numpy.linalg.lstsq(hessian, gradient.ravel(), rcond=1e-15)[0].reshape(point.shape)
        print("largest gradient %.1e" % abs(gradient).max(), "at C", self.C)
        self.coef_ = point[:, :x.shape[1]]
        if self.fit_intercept:
            self.intercept_ = point[:, -1] - point[:, -1].mean()


def pipeline(classes, standardized, **settings):
    solver = "newton-cholesky" if classes == 2 else "lbfgs"
    regression = ExactRegression(solver=solver, tol=1e-12, max_iter=10000, **settings)
    return make_pipeline(StandardScaler() if standardized else "passthrough", regression)


def numbers(values):
    return " ".join("%.17g" % value for value in numpy.ravel(values))


def write(name, comment, lines):
    with open(name + ".txt", "w", encoding="utf-8", newline="") as out:
        out.write(f"# {comment}\n# numpy {numpy.__version__}, scikit-learn {sklearn.__version__}\n")
        out.writelines(f"{key}|{value}\n" for key, value in lines)


def search(name, standardized, folds=5, **settings):
    x, y = DATA[name]()
    if folds < 5:
        keep = numpy.concatenate([numpy.flatnonzero(y == 0), numpy.flatnonzero(y == 1)[:folds]])
        x, y = x[numpy.sort(keep)], y[numpy.sort(keep)]
    found = GridSearchCV(pipeline(y.max() + 1, standardized, **settings), {"exactregression__C": GRID},
                         scoring=["neg_log_loss", "accuracy"], refit="neg_log_loss",
                         cv=StratifiedKFold(folds)).fit(x, y)
    results = found.cv_results_
    kind = "_standardized" if standardized else ""
    write(f"search_{name}{kind}" + (f"_{folds}_folds" if folds < 5 else "") + ("_balanced" if settings else ""),
          f"GridSearchCV of LogisticRegression{settings or '()'} on {name}"
          + (", StandardScaler before it" if standardized else ""),
          [("C", numbers(GRID)), ("folds", folds), ("rows", len(y)),
           ("chosen", numbers(found.best_params_["exactregression__C"])),
           ("log_loss", numbers(-results["mean_test_neg_log_loss"])),
           ("log_loss_std", numbers(results["std_test_neg_log_loss"])),
           ("accuracy", numbers(results["mean_test_accuracy"])),
           ("accuracy_std", numbers(results["std_test_accuracy"]))])


def fit(name, c, **settings):
    x, y = DATA[name]()
    model = pipeline(y.max() + 1, True, C=c, **settings).fit(x, y)
    scaler, regression = model.steps[0][1], model.steps[1][1]
    coefficients = regression.coef_ / scaler.scale_
    write(f"fit_{name}_C{c}" + ("_no_intercept" if settings else ""),
          f"StandardScaler, LogisticRegression(C={c}, {settings}) on {name}; coefficients of standardized columns,"
          " and folded back",
          [("C", c), ("mean", numbers(scaler.mean_)), ("scale", numbers(scaler.scale_)),
           ("standardized", numbers(regression.coef_)), ("coefficients", numbers(coefficients)),
           ("intercepts", numbers(regression.intercept_ - coefficients @ scaler.mean_)),
           ("probabilities_first5", numbers(model.predict_proba(x[:5])))])


warnings.simplefilter("ignore")  # line searches that end at the last bit
for standardized in False, True:
    for name in DATA:
        search(name, standardized)
search("uneven", True, 3)
search("uneven", True, class_weight="balanced")
for name in DATA:
    fit(name, 0.1)
    fit(name, 10)
fit("wine", 1, fit_intercept=False)
fit("uneven", 1, fit_intercept=False)
