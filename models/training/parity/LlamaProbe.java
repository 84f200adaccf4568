import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * Shows what llama.cpp makes of a GGUF file: the token ids of each prompt and the greedy completion.
 *
 * <p>Arguments: model file, prompts file, output file, most tokens to generate. A prompt is one line of
 * Base64 (so that it may hold line breaks); an output line is the token ids with commas between them, a
 * tab, the completion as Base64, a tab, and the microseconds it took.
 */
final class LlamaProbe {
    private LlamaProbe() {
    }

    public static void main(String[] arguments) throws Exception {
        int limit = Integer.parseInt(arguments[3]);
        ModelParameters parameters = new ModelParameters().setModel(arguments[0]).setCtxSize(2048)
                .setThreads(1).setThreadsBatch(1).setParallel(1).disableContextShift().disableLog();
        try (LlamaModel model = new LlamaModel(parameters);
                PrintStream out = new PrintStream(Files.newOutputStream(Path.of(arguments[2])), false, "UTF-8")) {
            for (String line : Files.readAllLines(Path.of(arguments[1]))) {
                out.println(answer(model, new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8), limit));
            }
        }
        // The native library keeps threads that would hold the JVM open.
        Runtime.getRuntime().halt(0);
    }

    private static String answer(LlamaModel model, String prompt, int limit) {
        String ids = Arrays.stream(model.encode(prompt)).mapToObj(Integer::toString).collect(Collectors.joining(","));
        long start = System.nanoTime();
        StringBuilder completion = new StringBuilder();
        if (limit > 0) {
            InferenceParameters inference =
                    new InferenceParameters(prompt).setTemperature(0).setNPredict(limit).setCachePrompt(true);
            for (LlamaOutput output : model.generate(inference)) {
                completion.append(output);
            }
        }
        long microseconds = (System.nanoTime() - start) / 1000;
        String encoded = Base64.getEncoder().encodeToString(completion.toString().getBytes(StandardCharsets.UTF_8));
        return ids + "\t" + encoded + "\t" + microseconds;
    }
}
