#!/usr/bin/env python3
"""Signs an event and posts it: python3 sign.py http://localhost:18087 SANDBOX whsec_… event.json"""
import base64
import hashlib
import hmac
import sys
import time
import urllib.error
import urllib.request
import uuid

url, partner, secret, file = sys.argv[1:5]
body = open(file, "rb").read()
message_id = "msg_" + uuid.uuid4().hex  # keep it when you send the same message again
timestamp = str(int(time.time()))
key = base64.b64decode(secret.removeprefix("whsec_"))
signed = f"{message_id}.{timestamp}.".encode() + body
signature = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
request = urllib.request.Request(
    url + "/partner/v1/events",
    data=body,
    headers={
        "Content-Type": "application/cloudevents+json",
        "X-Partner-Id": partner,
        "webhook-id": message_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": signature,
    },
)
try:
    answer = urllib.request.urlopen(request)
except urllib.error.HTTPError as refused:
    answer = refused
print(answer.status, answer.read().decode())
