// Loads TensorFlow.js models and computes what the engine did: node check_tfjs.js FOLDER
//
// For each NAME.json there are NAME.bin, its weights, NAME.rows, what goes in, and NAME.codes, what the engine gave:
// two whole numbers of 32 bits, rows and columns, then float32, row after row.
const fs = require("fs");
const path = require("path");
const tf = require("@tensorflow/tfjs");

function matrix(file) {
    const bytes = fs.readFileSync(file);
    const [rows, columns] = [bytes.readInt32LE(0), bytes.readInt32LE(4)];
    const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset + 8, bytes.byteOffset + bytes.length));
    return tf.tensor2d(values, [rows, columns]);
}

async function main(folder) {
    await tf.setBackend("cpu");
    const files = fs.readdirSync(folder).filter(file => file.endsWith(".json")).sort();
    if (files.length === 0) {
        throw new Error("no files");
    }
    let worst = 0;
    for (const file of files) {
        const json = JSON.parse(fs.readFileSync(path.join(folder, file)));
        const weights = fs.readFileSync(path.join(folder, json.weightsManifest[0].paths[0]));
        const model = await tf.loadLayersModel(tf.io.fromMemory({
            modelTopology: json.modelTopology, weightSpecs: json.weightsManifest[0].weights,
            weightData: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.length)}));
        const name = path.join(folder, file.slice(0, -5));
        const [expected, found] = [matrix(name + ".codes"), model.predict(matrix(name + ".rows"))];
        if (String(expected.shape) !== String(found.shape)) {
            throw new Error(file + ": " + found.shape + " in place of " + expected.shape);
        }
        const size = tf.maximum(1, tf.abs(expected));
        const error = tf.max(tf.div(tf.abs(tf.sub(expected, found)), size)).dataSync()[0];
        if (!(error <= 1e-5)) {
            throw new Error(file + ": " + error);
        }
        worst = Math.max(worst, error);
    }
    console.log(files.length + " files, largest error " + worst + ", tfjs " + tf.version.tfjs);
}

main(process.argv[2]).catch(failure => {
    console.error(failure);
    process.exit(1);
});
