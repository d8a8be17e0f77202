"""The official client `runware-sdk` (1.x) over both of its transports."""

import asyncio
import os
import unittest
import urllib.request
import uuid

from runware import Runware

KEY, MODEL = os.environ["SERVER_KEY"], os.environ["SERVER_MODEL"]


def client(transport, key=KEY):
    return Runware(
        api_key=key,
        ws_base_url=os.environ["SERVER_WS"],
        http_base_url=os.environ["SERVER_HTTP"],
        transport=transport,
    )


def request(**more):
    # Without a task type the client would ask a registry on the internet for it.
    return {
        "taskType": "imageInference",
        "model": MODEL,
        "positivePrompt": "a red fox in the snow",
        "width": 576,
        "height": 1248,
        **more,
    }


def fetch(url):
    with urllib.request.urlopen(url) as answer:
        return answer.read()


class Flows:
    transport = ""

    async def asyncSetUp(self):
        self.client = client(self.transport)
        if self.transport == "websocket":
            await self.client.connect()

    async def asyncTearDown(self):
        await self.client.close()

    # The client asks for async and polls unless it is told otherwise.
    async def test_draws_one_picture(self):
        (image,) = await self.client.run(request())
        self.assertEqual(fetch(image["imageURL"])[:3], b"\xff\xd8\xff")

    async def test_draws_four_pictures(self):
        images = await self.client.run(request(numberResults=4))
        self.assertEqual(len({image["imageUUID"] for image in images}), 4)

    async def test_draws_four_pictures_while_it_waits(self):
        images = await self.client.run(request(numberResults=4, deliveryMethod="sync"))
        self.assertEqual(len({image["imageUUID"] for image in images}), 4)

    # A small one: over WebSocket the client reads messages of 1 MiB at most, a limit of its library that it keeps.
    async def test_uploads_a_picture(self):
        (image,) = await self.client.run(request(outputType="dataURI", outputFormat="JPG", outputQuality=60))
        self.assertLess(len(image["imageDataURI"]), 1 << 20)
        uploaded = await self.client.image_upload({"image": image["imageDataURI"]})
        uploaded = uploaded[0] if isinstance(uploaded, list) else uploaded
        uuid.UUID(uploaded["imageUUID"])

    async def test_says_that_a_size_is_none_of_the_model(self):
        with self.assertRaisesRegex(Exception, "640"):
            await self.client.run(request(width=640, height=480))

    async def test_says_that_a_key_is_wrong(self):
        stranger = client(self.transport, "not-a-key")
        try:
            with self.assertRaisesRegex(Exception, "(?i)invalid api key"):
                if self.transport == "websocket":
                    await asyncio.wait_for(stranger.connect(), 10)
                await asyncio.wait_for(stranger.run(request()), 10)
        finally:
            await stranger.close()


class RestTest(Flows, unittest.IsolatedAsyncioTestCase):
    transport = "rest"


class WebSocketTest(Flows, unittest.IsolatedAsyncioTestCase):
    transport = "websocket"


if __name__ == "__main__":
    unittest.main()
