// What the form asks of the server that shows the page.
const silent = 'The server does not answer. Start `gloss serve` again; nothing is lost here.';

export class NoteServer {
  #token = '';

  // What the fields of a note can be; null if there is no answer. It comes with the token of this run.
  async choices() {
    try {
      const { token, choices } = await (await fetch('/_gloss/notes/choices')).json();
      this.#token = token;
      return choices;
    } catch {
      return null;
    }
  }

  async post(action, what, isAgain = false) {
    try {
      const response = await fetch('/_gloss/notes/' + action, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Gloss-Token': this.#token },
        body: JSON.stringify(what),
      });
      // The server may have been started anew since the form was opened.
      if (response.status === 403 && !isAgain && (await this.choices())) return this.post(action, what, true);
      const isJson = response.headers.get('Content-Type') === 'application/json';
      return { status: response.status, answer: isJson ? await response.json() : { id: '', problems: [await response.text()] } };
    } catch {
      return { status: 0, answer: { id: '', problems: [silent] } };
    }
  }

  // The page with the note that was tried last, as a document: no text is ever made HTML here. Null if it cannot be shown.
  trial() {
    return new Promise(resolve => {
      const request = new XMLHttpRequest();
      request.responseType = 'document';
      request.open('GET', '/_gloss/notes/trial');
      request.addEventListener('load', () => resolve(request.status === 200 ? request.response : null));
      request.addEventListener('error', () => resolve(null));
      request.send();
    });
  }
}
