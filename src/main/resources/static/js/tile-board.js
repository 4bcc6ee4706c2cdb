// <tile-board> around the form of tiles: the same rows and columns as a grid on which tiles are moved: by pressing one
// and then its new place (so also on a touch screen), by dragging or with the arrow keys. The fields of the table stay
// what is sent.
customElements.define(
  "tile-board",
  class extends HTMLElement {
    connectedCallback() {
      this.grid = this.querySelector(".grid");
      this.most = Number(this.grid.dataset.most);
      this.say = this.querySelector(".saved");
      this.tiles = [...this.querySelectorAll("tbody tr")].map((row) => {
        const [down, across] = row.querySelectorAll("input");
        const button = document.createElement("button");
        button.type = "button";
        button.draggable = true;
        button.textContent = row.dataset.name;
        const tile = { button, down, across, name: row.dataset.name };
        button.addEventListener("keydown", (event) => this.key(event, tile));
        button.addEventListener("dragstart", () => (this.dragged = tile));
        for (const field of [down, across]) field.addEventListener("input", () => this.draw());
        return tile;
      });
      this.grid.addEventListener("click", (event) => this.press(event));
      this.grid.addEventListener("dragover", (event) => event.preventDefault());
      this.grid.addEventListener("drop", (event) => this.drop(event));
      this.draw();
    }

    place(tile) {
      return [Number(tile.down.value) || 0, Number(tile.across.value) || 0];
    }

    key(event, tile) {
      const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
      if (!step) return;
      event.preventDefault();
      const [down, across] = this.place(tile);
      this.move(tile, (down || 1) + step[0], (across || 1) + step[1]);
      tile.button.focus();
    }

    drop(event) {
      event.preventDefault();
      if (this.dragged) this.move(this.dragged, ...this.under(event));
    }

    // The first press takes a tile, the second puts it down; on itself it stays.
    press(event) {
      const on = this.tiles.find((tile) => tile.button.contains(event.target));
      const taken = this.taken;
      this.taken = taken ? undefined : on;
      // a press by the keyboard has no place of its own: it only takes and lets go
      if (taken && taken !== on && event.detail > 0) this.move(taken, ...this.under(event));
      this.draw();
    }

    under(event) {
      const box = this.grid.getBoundingClientRect();
      const style = getComputedStyle(this.grid);
      const wide = style.gridTemplateColumns.split(" ").map(parseFloat);
      const high = style.gridTemplateRows.split(" ").map(parseFloat);
      const gap = parseFloat(style.columnGap) || 0;
      const at = (sizes, from) => {
        let sum = 0;
        for (let i = 0; i < sizes.length; i++) if (from < (sum += sizes[i] + gap)) return i + 1;
        return sizes.length + 1;
      };
      return [at(high, event.clientY - box.top), at(wide, event.clientX - box.left)];
    }

    // Whoever stands there gives way to the place that is left.
    move(tile, down, across) {
      if (down < 1 || across < 1 || down > this.most || across > this.most) return;
      const [wasDown, wasAcross] = this.place(tile);
      const there = this.tiles.find((one) => one !== tile && String(this.place(one)) === String([down, across]));
      if (there) [there.down.value, there.across.value] = [wasDown || "", wasAcross || ""];
      [tile.down.value, tile.across.value] = [down, across];
      this.say.textContent = `${tile.name}: ${down}, ${across}`;
      this.draw();
    }

    draw() {
      for (const tile of this.tiles) {
        const [down, across] = this.place(tile);
        tile.button.setAttribute("aria-pressed", String(tile === this.taken));
        tile.button.className = down && across ? `r${down} c${across}` : "unseen";
        if (tile.button.parentElement !== this.grid) this.grid.append(tile.button);
      }
    }
  },
);
