package dev.hourglass.remedy;

import java.util.Locale;

/** What a user may set that a {@link Remedy} can speak of, and where the API takes it. */
public enum Setting {
    /** What follows each hidden layer: {@code autoencoder.AutoencoderLayers.withActivation}. */
    ACTIVATION,
    /** Which rows cannot be used and are left out: {@code csv.CsvOptions.withBadRows}. */
    BAD_ROWS,
    /** Where rows that cannot be used are listed: {@code csv.SkippedCount.table}. */
    BAD_ROWS_LIST,
    /** That every class counts the same, however many rows it has: {@code linear.ClassWeights.balanced}. */
    BALANCED,
    /** How many rows lie between two updates: {@code autoencoder.AutoencoderSettings.withBatchSize}. */
    BATCH_SIZE,
    /** How many columns a code has: {@code autoencoder.AutoencoderLayers.withBottleneck}. */
    BOTTLENECK,
    /** What follows the code: {@code autoencoder.AutoencoderLayers.withAfterCode}. */
    BOTTLENECK_ACTIVATION,
    /** How weakly the coefficients of a classifier are held back: {@code linear.LogisticRegression.withC}. */
    C,
    /** A column of categories: {@code csv.ColumnRoles.withCategories}. */
    CATEGORICAL,
    /** That a training saves its state: {@code store.CheckpointFile}. */
    CHECKPOINT,
    /** That classes are learned from the codes: {@code pipeline.EncodedClassifier}. */
    CLASSIFIER,
    /** The greatest norm of all gradients together: {@code optimizer.Clipping}. */
    CLIP_NORM,
    /** The greatest size of a gradient: {@code optimizer.Clipping}. */
    CLIP_VALUE,
    /** What holds codes back: {@code layer.ActivityRegularization}. */
    CODE_L1,
    /** Who is compared with the raw columns: {@code search.Contest}. */
    CONTESTANTS,
    /** The sign before decimals: {@code csv.NumberNotation}. */
    DECIMAL,
    /** The layers of the decoder, one by one: {@code autoencoder.AutoencoderLayers.withDecoder}. */
    DECODER,
    /** What separates fields: {@code csv.CsvDialect.withDelimiter}. */
    DELIMITER,
    /** The share of a hidden layer's outputs that is left out: {@code autoencoder.AutoencoderLayers.withDropout}. */
    DROPOUT,
    /** That rows with a missing cell are left out: {@code csv.MissingRules}. */
    DROP_MISSING,
    /** When a training stops before its last epoch: {@code autoencoder.AutoencoderSettings.withStopping}. */
    EARLY_STOPPING,
    /** How often a training passes over its rows: {@code autoencoder.AutoencoderSettings.withEpochs}. */
    EPOCHS,
    /** Into how many parts rows are cut, each of which is measured on once: {@code split.StratifiedKFold}. */
    FOLDS,
    /** What a model is exported as: {@code export.ExportFormats}. */
    FORMAT,
    /** That the first row holds names, whatever it looks like: {@code csv.CsvDialect.withHeader}. */
    HEADER,
    /** How many units hidden layers have: {@code autoencoder.AutoencoderLayers.withHidden}. */
    HIDDEN,
    /** A column that is not read: {@code csv.ColumnRoles.withIgnored}. */
    IGNORE,
    /** What stands in for missing cells: {@code preprocessing.Features.fit}. */
    IMPUTE,
    /** What kernels begin with: {@code autoencoder.AutoencoderLayers.withInitializer}. */
    INITIALIZER,
    /** A column of a table that is passed on in front of results: {@code inference.TableRun}. */
    KEEP,
    /** That the decoder is kept as well: {@code store.AutoencoderFile}. */
    KEEP_DECODER,
    /** What holds weights back by their absolute values: {@code loss.L1L2}. */
    L1,
    /** What holds weights back by their squares: {@code loss.L1L2}. */
    L2,
    /** The layers of the encoder, one by one: {@code autoencoder.AutoencoderLayers.withEncoder}. */
    LAYERS,
    /** How large the steps of a training are: {@code autoencoder.AutoencoderSettings.withLearningRate}. */
    LEARNING_RATE,
    /** What is to become smaller: {@code loss.Objective}. */
    LOSS,
    /** How many columns a row may have: {@code csv.CsvLimits}. */
    MAX_COLUMNS,
    /** How many bytes a field may have: {@code csv.CsvLimits}. */
    MAX_FIELD,
    /** How many bytes a row may have: {@code csv.CsvLimits}. */
    MAX_ROW,
    /** How much memory a table may take: {@code outofcore.MemoryLimit}. */
    MEMORY,
    /** How much lower a loss has to be to count as lower: {@code schedule.EarlyStopping}. */
    MIN_DELTA,
    /** What stands for a missing value besides the usual marks: {@code csv.MissingMarks}. */
    MISSING,
    /** What disturbs the rows that are learned from: {@code autoencoder.AutoencoderLayers.withNoise}. */
    NOISE,
    /** That hidden layers are not normalized: {@code autoencoder.AutoencoderLayers.withBatchNormalization}. */
    NO_BATCH_NORMALIZATION,
    /** That there is no row of names: {@code csv.CsvDialect.withHeader}. */
    NO_HEADER,
    /** That classes are numbers, whatever their spelling: {@code text.Spellings.number}. */
    NUMERIC_TARGET,
    /** How numbers follow their gradients: {@code nn.Descent}. */
    OPTIMIZER,
    /** Where an exported model goes: {@code export.ModelExport.to}. */
    OUT,
    /** What follows the last layer: {@code autoencoder.AutoencoderLayers.withAfterOutput}. */
    OUTPUT_ACTIVATION,
    /** The package of a class that an exported model is: {@code export.ModelExport.to}. */
    PACKAGE,
    /** Of how many rows a category has to be, not to be gathered: {@code preprocessing.Features.fit}. */
    RARE,
    /** What stands where no setting says otherwise: {@code autoencoder.Recipe.settings}. */
    RECIPE,
    /** That a page tells of the run: {@code report.Page}. */
    REPORT,
    /** That a training goes on from where it was stopped: {@code training.StoppedTraining}. */
    RESUME,
    /** How columns are brought to one size: {@code autoencoder.AutoencoderSettings.withScaling}. */
    SCALE,
    /** That an exported model is given rows that are scaled already: {@code export.ExportSettings}. */
    SCALED_INPUT,
    /** How the size of steps changes: {@code nn.Descent}. */
    SCHEDULE,
    /** Where random numbers begin: {@code autoencoder.AutoencoderSettings.withSeed}. */
    SEED,
    /** How many lines stand above the table: {@code csv.CsvDialect.withSkippedLines}. */
    SKIP_LINES,
    /** What a leaky activation makes of negative numbers: {@code layer.LeakyReLU}. */
    SLOPE,
    /** That spaces around texts are no part of them: {@code csv.CsvDialect.withStrips}. */
    STRIP,
    /** The column of classes: {@code csv.ColumnRoles.withTarget}. */
    TARGET,
    /** The sign between thousands: {@code csv.NumberNotation}. */
    THOUSANDS,
    /** The share of the rows to test on: {@code split.RowParts}. */
    TEST,
    /** What becomes of categories that training did not see: {@code preprocessing.PreparationListener}. */
    UNSEEN,
    /** The share of the rows to measure a training on: {@code split.RowParts}. */
    VALIDATION;

    /** {@return the name as Java writes it, such as {@code dropMissing}} */
    @Override
    public String toString() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder text = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            text.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return text.toString();
    }
}
