// The record as a file. Fetched ahead, so that it can be downloaded when the kernel is gone.
class RecordFile {
  constructor(kernel) {
    this.kernel = kernel;
    this.newest = null;
  }

  // `newest` names the last entry: a file that holds it already, or is on its way, is not fetched again.
  fetch(newest) {
    return newest === this.newest ? this.fetching : this.fetchAgain(newest);
  }

  // For whoever asks for it now: another page may have written more.
  fetchAgain(newest) {
    this.newest = newest;
    this.fetching = this.pull();
    return this.fetching;
  }

  async pull() {
    try {
      const { file, size } = await this.kernel.ask("pack");
      this.kept = { name: file, blob: await this.kernel.pull(size, "application/json") };
    } catch {
      this.newest = null;
    }
  }

  // Give the file to the browser to keep, and return its name; nothing where none was fetched.
  give() {
    if (!this.kept) return null;
    giveFile(this.kept.blob, this.kept.name);
    return this.kept.name;
  }
}
