"""Predicts classes: python predict.py customers.onnx customers.csv"""
import csv, sys
import numpy, onnxruntime

session = onnxruntime.InferenceSession(sys.argv[1])
rows = list(csv.DictReader(open(sys.argv[2], encoding="utf-8", newline="")))
cells = {}
for column in session.get_inputs():                       # an input of n x 1 for each column, in the model's order
    texts = [row[column.name] for row in rows]
    if column.type == "tensor(string)":                   # categories are texts, a missing one is empty
        cells[column.name] = numpy.array(texts, dtype=object)[:, None]
    else:                                                 # numbers are float64, a missing one is NaN
        cells[column.name] = numpy.array([float(text or "nan") for text in texts])[:, None]
for answer in session.run(["predicted_class"], cells)[0][:, 0]:
    print(answer)
