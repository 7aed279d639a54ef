namespace NewsSite.Domain.Settings;

/// <summary>Where a newsroom may have an account. The names are stored: append, never rename.</summary>
public enum SocialNetwork
{
    X,
    Facebook,
    Instagram,
    YouTube,
    Telegram,
    WhatsApp,
    TikTok,
    Threads,
    LinkedIn,
    Snapchat,
}
