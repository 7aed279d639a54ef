namespace NewsSite.Browser.Tests;

/// <summary>One page of every kind that readers meet.</summary>
public enum ReaderPage
{
    Home,
    Category,
    ChildCategory,
    Article,
    WithdrawnArticle,
    Tag,
    Author,
    Latest,
    About,
    NotFound,
}
