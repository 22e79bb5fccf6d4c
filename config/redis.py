"""One REDIS_URL for broker and cache: each gets its own database number."""

from urllib.parse import urlsplit


def broker_url(redis_url: str) -> str:
    """Kombu's address of database 0; a unix socket has a scheme of its own there."""
    delen = urlsplit(redis_url)
    if delen.scheme == "unix":
        return f"redis+socket://{delen.path}?virtual_host=0"
    return f"{redis_url.rstrip('/')}/0"


def cache_url(redis_url: str) -> str:
    """redis-py's address of database 1."""
    if urlsplit(redis_url).scheme == "unix":
        return f"{redis_url}?db=1"
    return f"{redis_url.rstrip('/')}/1"
