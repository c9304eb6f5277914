"""A page as the theme made it -> the page that is written: what it says to machines, its letters, its policy."""

from collections.abc import Container, Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from ..model import Page
from .face import hastened, is_in_cyrillic, is_material
from .head import feed_links, head
from .policy import Policies


class Finish:
    """Finishes the pages of one build, one by one or by their shell (`shell.py`)."""

    def __init__(
        self, config: MkDocsConfig, files: Files, pages: Mapping[str, Page], feeds: Container[str], policies: Policies
    ) -> None:
        """For the pages of a site.

        Args:
            config: of the site.
            files: all of it.
            pages: the grown ones, by path.
            feeds: paths of what only a host needs, among it the feeds.
            policies: of its pages.
        """
        self._config = config
        self._files = files
        self._pages = pages
        self._feeds = feeds
        self._policies = policies

    def said(self, page: MkDocsPage) -> str:
        """What a page says in its head."""
        said = feed_links(self._feeds, page.file, offline=self._policies.offline)
        grown = self._pages.get(page.file.src_uri)
        return said + (head(grown, page.file, self._config, self._files, self._pages) if grown else "")

    def look(self, page: MkDocsPage) -> bool:
        """Whether the title that a browser shows has Cyrillic letters."""
        return is_in_cyrillic(f"{page.title} {self._config.site_name}")

    def put_on(self, output: str, url: str, said: str, content: str, *, look: bool) -> str:
        """Finish a grown page.

        Args:
            output: of the theme.
            url: of the page.
            said: in its head.
            content: what of it comes from texts.
            look: of the page.
        """
        return self._policies.stated(self._begun(output, url, said, cyrillic=look), content)

    def begun(self, output: str, page: MkDocsPage) -> str:
        """Any page with its head, before others do what they do to it."""
        title = output.partition("<title>")[2].partition("<")[0]
        return self._begun(output, page.url, self.said(page), cyrillic=is_in_cyrillic(title))

    def ended(self, output: str, page: MkDocsPage) -> str:
        """Any page with its policy, after others have done it; what themes but Material need nobody here knows."""
        if not is_material(self._config):
            return output
        return self._policies.stated(output, page.content if page.file.src_uri in self._pages else None)

    def _begun(self, output: str, url: str, said: str, *, cyrillic: bool) -> str:
        output = output.replace("</head>", f"{said}</head>", 1)
        return hastened(output, url, self._config, cyrillic=cyrillic) if is_material(self._config) else output
