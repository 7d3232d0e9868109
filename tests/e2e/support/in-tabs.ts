import type { BrowserContext, Page } from '@playwright/test'

/** Each a process of the browser: what axe does is its own work, and there are cores for two. */
const TABS = 2
const IDLE_MS = 50

/** Looks at each of what is to do, which may grow meanwhile, in two tabs side by side. */
export async function inTabs(
	context: BrowserContext,
	todo: string[],
	look: (page: Page, path: string) => Promise<void>,
): Promise<void> {
	let busy = 0
	const work = async () => {
		const page = await context.newPage()
		while (todo.length > 0 || busy > 0) {
			const path = todo.shift()
			if (path === undefined) {
				await new Promise((resolve) => setTimeout(resolve, IDLE_MS))
				continue
			}
			busy += 1
			await look(page, path).finally(() => (busy -= 1))
		}
		await page.close()
	}
	await Promise.all(Array.from({ length: TABS }, work))
}
