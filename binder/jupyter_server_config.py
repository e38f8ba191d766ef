"""How Jupyter Server serves the course: `make start` names this file with --config, Binder copies it."""

from ledtoolkit.widgets.voila_settings import voila_settings

c = get_config()  # noqa: F821 - traitlets defines it for settings files

# Hand-in saves the open document from its button; both pages must let it.
c.LabApp.expose_app_in_browser = True
c.JupyterNotebookApp.expose_app_in_browser = True


def without_news(_handler, page_config):
    """Leave out of JupyterLab what lays a question about its news over the page, and asks other hosts for them."""
    page_config["disabledExtensions"].append("@jupyterlab/apputils-extension:announcements")
    return page_config


c.ServerApp.tornado_settings = {
    # 1.3 instead of 5.4 megabytes for a page without code.
    "compress_response": True,
    "page_config_hook": without_news,
}

# Named as text, because this is read before the server is there.
c.ServerApp.extra_services = ["ledtoolkit.serving.first_scripts"]

# The welcome page is never changed by running it; named as text, because a function makes the server warn.
c.FileContentsManager.pre_save_hook = "ledtoolkit.widgets.clean_saving.save_pages_clean"

# Voila reads its own section from its settings file; execution, export and culling belong to the server's.
c.merge(voila_settings())

# How a page and its kernel are connected, Voila alone and this server are told in words of their own.
c.ServerApp.kernel_websocket_connection_class = c.Voila.kernel_websocket_connection_class
c.ServerApp.websocket_compression_options = c.Voila.tornado_settings["websocket_compression_options"]
