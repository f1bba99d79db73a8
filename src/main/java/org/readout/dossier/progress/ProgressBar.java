package org.readout.dossier.progress;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress as a bar in the terminal's last line. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 110;
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Pace pace;
    private final me.tongfei.progressbar.ProgressBar bar;

    ProgressBar(String task, long total, PrintStream out) {
        pace = new Pace(total);
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) BETWEEN.toMillis())
                .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
                .hideEta()
                .build();
    }

    @Override
    public void step(long size) {
        pace.step(size);
        bar.stepBy(size);
    }

    @Override
    public void done(long records) {
        pace.done(records);
        bar.setExtraMessage(" " + pace);
    }

    @Override
    public void close() {
        bar.close();
    }
}
