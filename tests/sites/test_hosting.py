"""The files of the guide by which a site is hosted: the nginx configuration in nginx itself."""

from __future__ import annotations

import gzip
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from http.client import HTTPMessage
from pathlib import Path

import pytest
import yaml

from projects import ROOT

HOSTING = ROOT / "docs" / "guide" / "hosting"
Get = Callable[[str], tuple[int, HTTPMessage, bytes]]


class _Unmoved(urllib.request.HTTPRedirectHandler):
    """Follows no redirection."""

    def redirect_request(self, *_: object) -> None:
        return None


@pytest.fixture(scope="module")
def get(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Get]:
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if program is None:
        pytest.skip("no nginx on this machine; on Debian and Ubuntu: apt-get install nginx")
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = (HOSTING / "nginx.conf").read_text("utf-8").replace("/srv/collection/site", str(built / "site"))
    server = server.replace("listen 80;", f"listen 127.0.0.1:{port};")
    paths = "".join(f"{name}_temp_path {folder};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root;" if Path.home() == Path("/root") else ""
    conf = folder / "nginx.conf"
    conf.write_text(
        f"{user} daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{}}\n"
        f"http {{ access_log off; {paths}\n{server}\n}}\n",
        encoding="utf-8",
    )
    checked = subprocess.run([program, "-t", "-c", str(conf)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    running = subprocess.Popen([program, "-c", str(conf)])

    opener = urllib.request.build_opener(_Unmoved)

    def got(path: str) -> tuple[int, HTTPMessage, bytes]:
        request = urllib.request.Request(f"http://127.0.0.1:{port}/{path}", headers={"Accept-Encoding": "gzip"})
        try:
            with opener.open(request, timeout=5) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()

    for _ in range(100):
        try:
            got("")
            break
        except urllib.error.URLError:
            time.sleep(0.05)
    yield got
    running.terminate()
    running.wait(timeout=10)


def test_pages_are_packed_and_guarded(get: Get) -> None:
    status, headers, body = get("glossary/")
    assert status == 200
    assert headers["Content-Encoding"] == "gzip"
    assert b"<h1" in gzip.decompress(body)
    assert "script-src 'self' 'sha256-" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_what_is_missing_has_a_page_and_what_is_private_none(get: Get) -> None:
    status, headers, body = get("nothing/here")
    assert status == 404
    assert b"Il Kazakistan" in gzip.decompress(body)
    assert "Content-Security-Policy" in headers
    assert [get(path)[0] for path in ("_headers", "_headers.nginx", ".htaccess")] == [404, 404, 404]


def test_files_have_their_types(get: Get) -> None:
    kinds = {
        "assets/seedbed.js": "text/javascript",
        "assets/fonts/literata-latin-400-normal.woff2": "font/woff2",
        "data/documents.jsonl": "application/json",
        "data/citations.bib": "application/x-bibtex",
        "sources/000-69ee136ea470a9c2.txt": "text/plain",
    }
    assert {path: get(path)[1].get_content_type() for path in kinds} == kinds


def test_only_what_is_named_by_its_checksum_is_kept_for_a_year(get: Get, built: Path) -> None:
    hashed = next((built / "site" / "assets" / "stylesheets").glob("main.*.min.css")).name
    kept = {
        path: get(path)[1]["Cache-Control"]
        for path in (
            f"assets/stylesheets/{hashed}",
            "assets/fonts/literata-latin-400-normal.woff2",
            "assets/seedbed.css",
            "glossary/",
        )
    }
    assert list(kept.values()) == ["max-age=31536000", "max-age=2592000", None, None]
    assert "Content-Security-Policy" in get(f"assets/stylesheets/{hashed}")[1]


def test_a_folder_without_its_slash_leads_on_without_naming_the_server(get: Get) -> None:
    status, headers, _ = get("glossary")
    assert (status, headers["Location"]) == (301, "/glossary/")


@pytest.mark.parametrize("name", ["github-workflows", "gitlab-ci"])
def test_workflows_are_what_their_hosts_understand(name: str) -> None:
    path = HOSTING / f"{name.split('-')[0]}-pages.yml"
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{name}", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("name", "commands"), [("github-pages.yml", "jobs"), ("gitlab-pages.yml", "pages")])
def test_workflows_build_the_site_for_its_address(name: str, commands: str) -> None:
    text = (HOSTING / name).read_text("utf-8")
    assert commands in yaml.safe_load(text)
    assert "make site" in text
    assert "SITE_URL" in text
