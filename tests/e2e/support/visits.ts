import { expect, type Page } from '@playwright/test'

/** The page's router, as Remix leaves it for whoever looks into it. */
interface Router {
	navigate: (path: string) => Promise<void>
	state: { errors: Record<string, unknown> | null }
}

/**
 * Goes to a page as a visitor does who follows a link: within the document that is there. What was read and compiled for the
 * pages before, of theirs and of axe, is used again, which halves what a look at a page costs. The first page of a tab is
 * loaded. Each is asked for as a document too, which must be drawn by the server for those who have no scripts.
 */
export async function visit(page: Page, path: string): Promise<void> {
	if (page.url() === 'about:blank') {
		const answer = await page.goto(path)
		expect(answer?.status(), path).toBe(200)
		return
	}
	const seen = await page.evaluate(async (to) => {
		const scripts = window as unknown as { __remixRouter?: Router }
		// The first page's scripts may still be on their way.
		while (!scripts.__remixRouter) await new Promise((later) => setTimeout(later, 20))
		const router = scripts.__remixRouter
		const answer = await fetch(to, { headers: { Accept: 'text/html' } })
		await router.navigate(to)
		// Drawn, and what a drawing sets off too.
		await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
		return { status: answer.status, errors: router.state.errors }
	}, path)
	expect(seen, path).toEqual({ status: 200, errors: null })
}

/** Puts what the server draws for those without scripts into the document that is there, where axe waits. The first is loaded. */
export async function visitPlain(page: Page, path: string, status = 200): Promise<void> {
	if (page.url() === 'about:blank') {
		const answer = await page.goto(path)
		expect(answer?.status(), path).toBe(status)
		return
	}
	const answer = await page.evaluate(async (to) => {
		const drawn = await fetch(to, { headers: { Accept: 'text/html' } })
		history.replaceState(null, '', to)
		return { status: drawn.status, html: await drawn.text() }
	}, path)
	expect(answer.status, path).toBe(status)
	expect(answer.html, path).not.toMatch(/<script(?! type="application\/ld\+json")/)
	await page.setContent(answer.html)
}
