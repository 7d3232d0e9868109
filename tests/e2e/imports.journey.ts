import { expect, test } from '@playwright/test'
import { accessFaults } from '#tests/e2e/support/accessibility.ts'

for (const script of [true, false]) {
	test.describe(script ? 'with scripts' : 'without JavaScript', () => {
		// Colours that are on their way to others are neither.
		test.use({ javaScriptEnabled: script, contextOptions: { reducedMotion: 'reduce' } })

		test('a seller takes their stock out as a file, changes it, sees what is wrong line by line and lets the rest take effect', async ({
			page,
		}) => {
			await page.goto('/login')
			await page.getByRole('button', { name: '企业店主' }).click()
			await expect(page).not.toHaveURL(/login/)
			await page.goto('/seller/imports')
			const download = page.waitForEvent('download')
			await page.locator('a[href="/seller/export/stock.csv"]').click()
			const stream = await (await download).createReadStream()
			const text = Buffer.concat(await stream.toArray()).toString('utf8')
			const [head, first = ''] = text.split('\r\n')
			// With the mark by which spreadsheets know UTF-8.
			expect(head).toBe('\uFEFF货号,现有,不上网的')
			const [sku, onHand, kept] = first.split(',')
			const more = Number(onHand) + 1

			await page.getByRole('radio', { name: '库存' }).check()
			const csv = [head, `${sku},${more},${kept}`, 'NOBODY,很多,'].join('\n')
			await page.getByLabel('文件').setInputFiles({ name: '盘点.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
			await page.getByRole('button', { name: '上传并检查' }).click()
			await expect(page.getByText('有的行有问题')).toBeVisible()
			await expect(
				page.getByText('货号：找不到，或不是您的（导出的文件里有对的写法）；现有：请填 0 以上的整数'),
			).toBeVisible()
			await expect(page.getByText('第 3 行')).toBeVisible()
			if (script) expect(await accessFaults(page)).toEqual([])
			await page.getByRole('button', { name: '只让没问题的 1 行生效，不管另外 1 行' }).click()
			await expect(page.getByText('已生效，改了 1 项。')).toBeVisible()
			await page.goto('/seller/imports')
			await expect(page.getByRole('link', { name: '盘点.csv' }).first()).toBeVisible()
			const after = await page.request.get('/seller/export/stock.csv')
			expect(await after.text()).toContain(`${sku},${more},${kept}`)
		})
	})
}
