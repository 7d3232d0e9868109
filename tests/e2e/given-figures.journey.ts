import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('without scripts an administrator is led to what is missing, enters it, mends it and hands in a file', async ({
	page,
}) => {
	await page.goto('/login')
	await page.getByLabel('邮箱', { exact: true }).fill('county@demo.shanhai')
	await page.getByLabel('密码', { exact: true }).fill('mountain-and-sea')
	await page.locator('main').getByRole('button', { name: '登录', exact: true }).click()
	await page.goto('/admin/quality')
	await page.locator('#work').getByRole('link', { name: '去填报' }).first().click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('填报数据')
	await page.goto('/admin/data?indicator=G02')
	await page.getByLabel('数值', { exact: false }).first().fill('101')
	await page.getByLabel('来源', { exact: true }).fill('县统计局调查')
	await page.getByRole('button', { name: '保存这个数' }).click()
	await expect(page.getByText('这个数不可能成立')).toBeVisible()
	await expect(page.getByLabel('来源', { exact: true })).toHaveValue('县统计局调查')
	await page.getByLabel('数值', { exact: false }).first().fill('5')
	for (const part of ['分子', '分母', '样本数']) await page.getByLabel(part, { exact: true }).fill('')
	await page.getByRole('button', { name: '保存这个数' }).click()
	await page.getByLabel('我核对过，这个数是对的').check()
	await page.getByRole('button', { name: '保存这个数' }).click()
	await expect(page.getByText(/^已保存|^已更正/)).toBeVisible()
	await expect(page.getByText('可疑').first()).toBeVisible()
	await page.getByRole('link', { name: '从文件导入' }).click()
	const text =
		'指标,地区代码,月份,数值,来源\nG03,330324000000,2020-13,40,县统计局\nG03,330324000000,2020-12,abc,县统计局'
	await page
		.getByLabel('文件', { exact: true })
		.setInputFiles({ name: '数据.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
	await page.getByRole('button', { name: '读取并预览' }).click()
	await expect(page.getByText('这不是月份')).toBeVisible()
	await expect(page.getByText('这不是一个数')).toBeVisible()
	await expect(page.getByRole('button', { name: '全部导入' })).toHaveCount(0)
})
