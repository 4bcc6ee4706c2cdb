// The few sentences scripts say, in the language of the page.
const english = document.documentElement.lang === "en";

export const say = {
  saving: english ? "Saving…" : "Đang lưu…",
  saved: (time) => (english ? `Saved at ${time}` : `Đã lưu lúc ${time}`),
  notSaved: english ? "Not saved; what you typed is still here. We will try again." : "Chưa lưu được; những gì bạn gõ vẫn còn đây. Sẽ tự thử lại.",
  notTaken: english ? "Not saved; see why beside it. What you typed is still here." : "Chưa lưu; lý do ở bên cạnh. Những gì bạn gõ vẫn còn đây.",
  onlyLooked: english ? "Not saved yet: the page beside it follows what you type." : "Chưa lưu: trang bên cạnh theo chữ đang gõ.",
  notLooked: english ? "The page could not be shown; what you typed is still here. We will try again." : "Chưa xem được trang; những gì bạn gõ vẫn còn đây. Sẽ tự thử lại.",
  offline: english ? "No connection: not sent. What you typed is still here; try again when the connection is back." : "Đang mất mạng nên chưa gửi. Những gì bạn gõ vẫn còn đây; có mạng lại thì bấm gửi lần nữa.",
  noCamera: english ? "The camera cannot be used. Please type the short code." : "Không dùng được máy ảnh. Hãy gõ mã đăng ký.",
  scansWait: (n) => (english ? `${n} ${n === 1 ? "code" : "codes"} kept on this device until there is a connection.` : `${n} mã đang giữ trên máy, có mạng sẽ gửi.`),
  cancel: english ? "Cancel" : "Thôi",
  yes: english ? "Yes" : "Đồng ý",
  sure: english ? "Are you sure?" : "Bạn chắc chứ?",
  close: english ? "Close" : "Đóng",
  sending: (percent) => (english ? `Sending ${percent}%` : `Đang gửi ${percent} %`),
  working: english ? "Sent. Reading the file…" : "Đã gửi. Đang đọc tệp…",
  sendFailed: english ? "Could not send. Check the connection and try again." : "Chưa gửi được. Hãy kiểm tra đường truyền rồi thử lại.",
  lineLost: english ? "The connection is lost. What was sent is kept; sending goes on by itself." : "Mất mạng. Phần đã gửi vẫn còn; có mạng sẽ tự gửi tiếp.",
  tooBig: (limit) => (english ? `This file is larger than ${limit} MB.` : `Tệp này lớn hơn ${limit} MB.`),
  dropHere: english ? "or drop a file here" : "hoặc kéo một tệp vào đây",
  chosen: (name, size) => `${name} · ${size}`,
  shown: (n) => (english ? `${n} ${n === 1 ? "row" : "rows"}` : `${n} hàng`),
};
