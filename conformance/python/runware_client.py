"""The official client `runware` (0.5) over WebSocket."""

import asyncio
import os
import tempfile
import unittest
import urllib.request
import uuid

from runware import IImageInference, Runware

WS, KEY, MODEL = os.environ["SERVER_WS"], os.environ["SERVER_KEY"], os.environ["SERVER_MODEL"]


def request(**more):
    return IImageInference(model=MODEL, positivePrompt="a red fox in the snow", width=576, height=1248, **more)


def fetch(url):
    with urllib.request.urlopen(url) as answer:
        return answer.read()


class RunwareTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.client = Runware(api_key=KEY, url=WS)
        await self.client.connect()

    async def asyncTearDown(self):
        await self.client.disconnect()

    async def test_draws_one_picture(self):
        (image,) = await self.client.imageInference(requestImage=request())
        self.assertEqual(fetch(image.imageURL)[:3], b"\xff\xd8\xff")

    async def test_draws_four_pictures(self):
        images = await self.client.imageInference(requestImage=request(numberResults=4))
        self.assertEqual(len({image.imageUUID for image in images}), 4)

    async def test_acknowledges_an_async_task_and_lets_it_be_polled(self):
        acknowledged = await self.client.imageInference(requestImage=request(deliveryMethod="async", numberResults=2))
        images = await self.client.getResponse(taskUUID=acknowledged.taskUUID, numberResults=2)
        self.assertEqual(len({image.imageUUID for image in images}), 2)

    # A text the client hands back as it is; it uploads files.
    async def test_uploads_a_file(self):
        (image,) = await self.client.imageInference(requestImage=request(outputFormat="PNG"))
        with tempfile.NamedTemporaryFile(suffix=".png") as file:
            file.write(fetch(image.imageURL))
            file.flush()
            uploaded = await self.client.uploadImage(file.name)
        uuid.UUID(uploaded.imageUUID)
        self.assertEqual(fetch(uploaded.imageURL)[:4], b"\x89PNG")

    async def test_says_that_a_size_is_none_of_the_model(self):
        bad = request()
        bad.width, bad.height = 640, 480
        with self.assertRaisesRegex(Exception, "640"):
            await self.client.imageInference(requestImage=bad)


class WrongKeyTest(unittest.IsolatedAsyncioTestCase):
    async def test_says_that_a_key_is_wrong(self):
        stranger = Runware(api_key="not-a-key", url=WS)
        try:
            with self.assertRaisesRegex(Exception, "(?i)invalid api key|invalidApiKey"):
                await asyncio.wait_for(stranger.connect(), 10)
                await asyncio.wait_for(stranger.imageInference(requestImage=request()), 20)
        finally:
            await stranger.disconnect()


if __name__ == "__main__":
    unittest.main()
