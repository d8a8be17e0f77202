package dev.easel.torch.diffusion;

/** Linear regression with a little ridge, by the normal equations. */
final class LeastSquares {
    /** As a part of the mean square of all inputs: holds back what the samples hardly tell. */
    private static final double RIDGE = 1e-5;

    private LeastSquares() {}

    /**
     * Fits outputs as weighted sums of inputs.
     *
     * @param inputs by sample; a constant input must be among them if the fit shall have one
     * @param outputs by sample
     * @return by output, a weight for each input
     */
    static double[][] fit(double[][] inputs, double[][] outputs) {
        int n = inputs[0].length;
        int m = outputs[0].length;
        var equations = new double[n][n + m];
        double trace = 0;
        for (int s = 0; s < inputs.length; s++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    equations[i][j] += inputs[s][i] * inputs[s][j];
                }
                for (int j = 0; j < m; j++) {
                    equations[i][n + j] += inputs[s][i] * outputs[s][j];
                }
                trace += inputs[s][i] * inputs[s][i];
            }
        }
        for (int i = 0; i < n; i++) {
            equations[i][i] += RIDGE * trace / n;
        }
        eliminate(equations, n);
        var weights = new double[m][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                weights[j][i] = equations[i][n + j] / equations[i][i];
            }
        }
        return weights;
    }

    /** Gauss-Jordan; the ridge makes every pivot positive. */
    private static void eliminate(double[][] equations, int n) {
        for (int pivot = 0; pivot < n; pivot++) {
            for (int row = 0; row < n; row++) {
                if (row != pivot) {
                    double times = equations[row][pivot] / equations[pivot][pivot];
                    for (int column = pivot; column < equations[row].length; column++) {
                        equations[row][column] -= times * equations[pivot][column];
                    }
                }
            }
        }
    }
}
