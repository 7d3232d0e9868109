interface Detector {
	detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}

type DetectorClass = {
	new (options: { formats: string[] }): Detector
	getSupportedFormats: () => Promise<string[]>
}

type Look = (video: HTMLVideoElement) => Promise<string | null>

const PAUSE_MS = 120
/** Wide enough for a code held at arm's length, small enough for an old phone. */
const MOST_PIXELS = 800

/** By the browser's own reader; null where it has none. */
async function byBrowser(): Promise<Look | null> {
	const found = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
	const formats = found ? await found.getSupportedFormats().catch(() => []) : []
	if (!found || !formats.includes('qr_code')) return null
	const detector = new found({ formats: ['qr_code'] })
	return async (video) => (await detector.detect(video))[0]?.rawValue ?? null
}

/** By our own reader, on a smaller picture of what the camera sees. */
async function byDecoder(): Promise<Look> {
	const { decodeQR } = await import('qr/decode.js')
	const canvas = document.createElement('canvas')
	const context = canvas.getContext('2d', { willReadFrequently: true })
	return (video) => {
		const scale = Math.min(1, MOST_PIXELS / Math.max(video.videoWidth, video.videoHeight, 1))
		canvas.width = Math.round(video.videoWidth * scale)
		canvas.height = Math.round(video.videoHeight * scale)
		if (!context || canvas.width === 0) return Promise.resolve(null)
		context.drawImage(video, 0, 0, canvas.width, canvas.height)
		try {
			return Promise.resolve(decodeQR(context.getImageData(0, 0, canvas.width, canvas.height)))
		} catch {
			// Most pictures hold no code.
			return Promise.resolve(null)
		}
	}
}

/** Shows the camera in a video and tells of each code it sees, until it is stopped. */
export async function watchCamera(video: HTMLVideoElement, onCode: (text: string) => void): Promise<() => void> {
	const wanted = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } }
	const stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false })
	let isOn = true
	const stop = () => {
		isOn = false
		for (const track of stream.getTracks()) track.stop()
		video.srcObject = null
	}
	video.srcObject = stream
	await video.play().catch(() => {})
	const look = (await byBrowser()) ?? (await byDecoder())
	const loop = async () => {
		while (isOn) {
			const text = await look(video).catch(() => null)
			if (text && isOn) onCode(text)
			await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
		}
	}
	void loop()
	return stop
}
