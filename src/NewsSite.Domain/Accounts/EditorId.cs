namespace NewsSite.Domain.Accounts;

/// <summary>Who acted: the key of an account (at most 64 characters), or the name of a part of the system that acts by itself.</summary>
public readonly record struct EditorId(string Value)
{
    public static EditorId Importer { get; } = new("system:import");

    /// <summary>Someone whom the site does not know.</summary>
    public static EditorId Nobody { get; } = new("system:nobody");

    /// <summary>Whoever runs the program, from its command line.</summary>
    public static EditorId Operator { get; } = new("system:operator");

    /// <summary>The job that publishes what is due.</summary>
    public static EditorId Scheduler { get; } = new("system:schedule");

    public static EditorId Demo { get; } = new("system:demo");

    public override string ToString() => Value;
}
