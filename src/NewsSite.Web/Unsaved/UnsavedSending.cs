namespace NewsSite.Web.Unsaved;

/// <summary>What a window sends to be kept: its fields, the story they are of (null: one that is not begun), and the count of this sending.</summary>
public sealed record UnsavedSending(TypedIn Typed, long Count, int? Story, Guid? BegunBy, int StartedFrom, UnsavedFields Fields);
