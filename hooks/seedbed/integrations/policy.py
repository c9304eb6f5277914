"""A rendered page -> the same with a Content-Security-Policy, under which nothing runs but what the site itself brings.

Every page says its policy in a `meta`, so that it also holds on hosts without headers and in a folder. Scripts that
stand in a page are listed by their hash, those of the theme and of hand-written pages only: should a text ever hold a
script, it is not among them.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from urllib.parse import urlsplit

_ATTRIBUTES = r"""(?:[^>"']++|"[^"]*+"|'[^']*+')*+"""
_ELEMENT = re.compile(
    rf"<!--.*?-->|(?P<tag><script\b{_ATTRIBUTES}>)(?P<script>.*?)</script>|(?P<other><[a-z/]{_ATTRIBUTES}>)",
    re.DOTALL | re.IGNORECASE,
)
"""A start or end of an element, whatever its attributes hold, or a script as a whole."""
_ATTRIBUTE = re.compile(r"""\s([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_LOADING = {"src", "href", "data"}
_NOT_LOADED = re.compile(r"<(?:a|meta)\b|<link\b[^>]*\brel=[\"']?(?:canonical|alternate|prev|next)\b", re.IGNORECASE)
_OTHERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


@dataclass
class Policies:
    """What the pages of one build need; the headers of a host are for all of them."""

    offline: bool
    wasm: bool = False
    """Whether a search brings its own WebAssembly."""
    _hashes: set[str] = field(default_factory=set)
    _origins: set[str] = field(default_factory=set)
    _styled: bool = False

    def stated(self, output: str, content: str | None) -> str:
        """The page with its policy.

        Args:
            output: the whole page.
            content: what of it comes from texts, in which nothing is trusted; None where people wrote it all.
        """
        trusted = output.replace(content, "") if content else output
        scripts, origins = _brought(trusted)
        if content and trusted == output:
            # another plugin changed the page; what comes from the text is in it all the same
            untrusted, elsewhere = _brought(content)
            scripts, origins = scripts - untrusted, origins - elsewhere
        hashes = {_hash(script) for script in scripts}
        styled = content is None
        self._hashes |= hashes
        self._origins |= origins
        self._styled |= styled
        said = _policy(hashes, origins, styled=styled, offline=self.offline, wasm=self.wasm)
        meta = f'<meta http-equiv="Content-Security-Policy" content="{said}">'
        return re.sub(r"(<meta charset=[^>]*>)", lambda match: match[1] + meta, output, count=1)

    def headers(self) -> dict[str, str]:
        """The files by which hosts learn their headers: Netlify's and Cloudflare's, Apache's, one for nginx."""
        said = _policy(self._hashes, self._origins, styled=self._styled, offline=False, wasm=self.wasm)
        lines = {"Content-Security-Policy": f"{said}; frame-ancestors 'self'", **_OTHERS}
        apache = "".join(f'  Header always set {name} "{value}"\n' for name, value in lines.items())
        return {
            "_headers": "/*\n" + "".join(f"  {name}: {value}\n" for name, value in lines.items()),
            ".htaccess": f"ErrorDocument 404 /404.html\n<IfModule mod_headers.c>\n{apache}</IfModule>\n",
            "_headers.nginx": "".join(f'add_header {name} "{value}" always;\n' for name, value in lines.items()),
        }


def _policy(hashes: Iterable[str], origins: Iterable[str], *, styled: bool, offline: bool, wasm: bool) -> str:
    own = " ".join(["'self'", *(["file:"] if offline else []), *sorted(origins)])
    parts = {
        "default-src": "'none'",
        "script-src": " ".join([own, *sorted(hashes), *(["'wasm-unsafe-eval'"] if wasm else [])]),
        "style-src": f"{own} 'unsafe-inline'" if styled else own,
        "img-src": f"{own} data:",
        "font-src": f"{own} data:",
        "connect-src": own,
        "media-src": own,
        "frame-src": own,
        "worker-src": f"{own} blob:",
        "manifest-src": own,
        "form-action": "'self'",
        "base-uri": "'none'",
        "object-src": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def _brought(markup: str) -> tuple[set[str], set[str]]:
    """The scripts that stand in it, and the origins from which it loads."""
    scripts, origins = set(), set()
    for element in _ELEMENT.finditer(markup):
        tag = element["tag"] or element["other"] or ""
        found = _ATTRIBUTE.findall(tag) if element["tag"] or "://" in tag else ()
        said = {name.lower(): "".join(value) for name, *value in found}
        if element["tag"] and not said.keys() & {"src", "type"}:
            scripts.add(element["script"])
        if not _NOT_LOADED.match(tag):
            loaded = (said[name] for name in _LOADING & said.keys())
            origins |= {_origin(url) for url in loaded if url.startswith(("https://", "http://"))}
    return scripts, origins


@lru_cache(maxsize=100)  # the theme's own stand on every page
def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
