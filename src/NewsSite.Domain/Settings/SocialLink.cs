namespace NewsSite.Domain.Settings;

/// <summary>An account of the newsroom elsewhere; the address begins with https.</summary>
public sealed record SocialLink(SocialNetwork Network, string Address);
