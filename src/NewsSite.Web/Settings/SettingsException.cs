namespace NewsSite.Web.Settings;

/// <summary>The configuration cannot be used. The message holds what to do about it, in Arabic, one reason a line.</summary>
public sealed class SettingsException(IEnumerable<string> reasons) : Exception(string.Join('\n', reasons));
