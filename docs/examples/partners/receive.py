#!/usr/bin/env python3
"""Receives webhooks and checks their signature: python3 receive.py 9099 whsec_…"""
import base64
import hashlib
import hmac
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

port, secret = int(sys.argv[1]), sys.argv[2]
key = base64.b64decode(secret.removeprefix("whsec_"))


class Hook(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        message_id, timestamp = self.headers["webhook-id"], self.headers["webhook-timestamp"]
        signed = f"{message_id}.{timestamp}.".encode() + body
        expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
        good = abs(time.time() - int(timestamp)) < 300 and any(
            hmac.compare_digest(expected, one) for one in self.headers["webhook-signature"].split(" ")
        )
        # The same message_id may come twice: whoever acts on it remembers it.
        self.send_response(204 if good else 401)
        self.end_headers()
        print("good" if good else "BAD", body.decode(), flush=True)

    def log_message(self, *args):
        pass


HTTPServer(("127.0.0.1", port), Hook).serve_forever()
