import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { openGateDay } from '#seeds/gate-day.ts'
import {
	buyTickets,
	enrolPhone,
	fatesOf,
	newDeviceCode,
	nextGuest,
	openOffice,
	qrPictureOf,
} from '#tests/e2e/support/gate.ts'
import { chromiumOptions } from '#tests/support/chromium.ts'

const SCREEN = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 390, height: 844 } }

/** What a camera sees that looks at a phone's screen: one frame, over and over. */
async function filmOf(picture: Buffer): Promise<Buffer> {
	const code = await sharp(picture).resize(360, 360).toBuffer()
	return sharp({ create: { width: 640, height: 480, channels: 3, background: '#8a8a8a' } })
		.composite([{ input: code, left: 140, top: 60 }])
		.jpeg({ quality: 80 })
		.toBuffer()
}

test('the camera reads a voucher off a guest’s screen without a signal, by our own reader where the browser has none', async ({
	playwright,
	browser,
	baseURL,
}) => {
	test.setTimeout(180_000)
	const day = await openGateDay(process.env.JOURNEY_DATA_DIR ?? '', 'small-tea-picking')
	const guest = await browser.newContext({ ...SCREEN, baseURL })
	const voucher = await buyTickets(guest, day, 2)
	const folder = mkdtempSync(path.join(tmpdir(), 'shanhai-camera-'))
	const film = path.join(folder, 'guest.mjpeg')
	writeFileSync(film, await filmOf(await qrPictureOf(guest, voucher)))
	const { args, ...options } = chromiumOptions()
	const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']
	const seeing = await playwright.chromium.launch({
		...options,
		args: [...args, ...camera, `--use-file-for-fake-video-capture=${film}`],
	})
	const context = await seeing.newContext({ ...SCREEN, baseURL, permissions: ['camera'] })
	const office = await guest.newPage()
	await openOffice(office)
	const phone = await context.newPage()
	await enrolPhone(phone, await newDeviceCode(office, '有相机的'))
	await context.setOffline(true)
	const verdict = phone.locator('.gate-verdict')
	await phone.getByRole('button', { name: '用相机扫码' }).click()
	await expect(verdict).toHaveAttribute('data-verdict', 'amber', { timeout: 30_000 })
	await nextGuest(phone)
	// The camera still looks at the same screen: the second ticket, then nothing is left.
	await expect(verdict).toHaveAttribute('data-verdict', 'amber')
	await nextGuest(phone)
	await expect(verdict).toHaveAttribute('data-verdict', 'red')
	await expect(verdict).toHaveAttribute('data-reason', 'used-up')
	await nextGuest(phone)
	await context.setOffline(false)
	await expect.poll(() => fatesOf(phone), { timeout: 40_000 }).toEqual({ CONFIRMED: 2 })
	await seeing.close()
	await guest.close()
	rmSync(folder, { recursive: true, force: true })
})
