// The record as a file. Fetched ahead, so that it can be downloaded when the kernel is gone.
class RecordFile {
  // `fetched` hears which entry is the newest that the file holds, and its time.
  constructor(kernel, fetched = () => {}) {
    Object.assign(this, { kernel, fetched, newest: null, fetching: Promise.resolve() });
  }

  // `newest` names the last entry: a file that holds it already, or is on its way, is not fetched again.
  fetch(newest) {
    return newest === this.newest ? this.fetching : this.fetchAgain(newest);
  }

  // For whoever asks for it now: another page may have written more.
  fetchAgain(newest) {
    this.newest = newest;
    // One after the other: the kernel hands out the parts of one file at a time.
    this.fetching = this.fetching.then(() => this.pull());
    return this.fetching;
  }

  async pull() {
    try {
      const { file, size, ...last } = await this.kernel.ask("pack");
      this.kept = { name: file, blob: await this.kernel.pull(size, "application/json") };
      this.fetched(last);
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
