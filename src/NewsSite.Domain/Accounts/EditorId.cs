namespace NewsSite.Domain.Accounts;

/// <summary>Who acted: the key of an account (at most 64 characters), or the name of a part of the system that acts by itself.</summary>
public readonly record struct EditorId(string Value)
{
    public static EditorId Importer { get; } = new("system:import");

    public static EditorId Demo { get; } = new("system:demo");

    public override string ToString() => Value;
}
