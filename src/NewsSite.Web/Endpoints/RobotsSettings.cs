using NewsSite.Web.Settings;

namespace NewsSite.Web.Endpoints;

/// <summary>The section <c>Robots</c> of the configuration: which programs of language models are asked to stay away. Search engines are not among them.</summary>
/// <param name="Training">Those that collect texts to train models on may come.</param>
/// <param name="Answers">Those that answer questions from what they read may come.</param>
internal sealed record RobotsSettings(bool Training, bool Answers)
{
    public const string Section = "Robots";

    /// <summary>Names that their makers publish; heeding them is voluntary.</summary>
    private static readonly string[] Trainers = ["GPTBot", "Google-Extended", "CCBot", "ClaudeBot", "Applebot-Extended", "Meta-ExternalAgent"];

    /// <inheritdoc cref="Trainers"/>
    private static readonly string[] Answerers = ["OAI-SearchBot", "PerplexityBot"];

    /// <summary>The names of those that are asked to stay away.</summary>
    public IReadOnlyList<string> Unwelcome => [.. Training ? [] : Trainers, .. Answers ? [] : Answerers];

    /// <summary>Both may come where nothing is said. Throws <see cref="SettingsException"/> for what is neither true nor false.</summary>
    public static RobotsSettings Read(IConfiguration configuration) => new(May(configuration, nameof(Training)), May(configuration, nameof(Answers)));

    private static bool May(IConfiguration configuration, string name)
    {
        var written = configuration[$"{Section}:{name}"];
        if (string.IsNullOrWhiteSpace(written)) return true;

        return bool.TryParse(written, out var may) ? may : throw new SettingsException([$"{Section}:{name} هو “{written}”؛ اكتب true أو false."]);
    }
}
