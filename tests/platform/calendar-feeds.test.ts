import { expect, test } from 'vitest'
import { openCalendarFeeds, withToldFeeds } from '#app/platform/calendar-feeds.ts'

test('a calendar told with a demo says no more than it said; every other one is asked', async () => {
	const asked: string[] = []
	const feeds = withToldFeeds({
		...openCalendarFeeds(),
		fetch: async (url) => {
			asked.push(url)
			return { outcome: 'refused', reason: 'no-such-host' }
		},
	})
	expect(await feeds.fetch('https://rooms.example/a.ics', '"demo-1"')).toEqual({ outcome: 'unchanged' })
	expect(asked).toEqual([])
	// One that a visitor writes there was never read: the truth is told.
	const others = [
		['https://rooms.example/a.ics', null],
		['https://rooms.example.com/a.ics', '"1"'],
		['not an address', '"1"'],
	] as const
	for (const [url, etag] of others) expect((await feeds.fetch(url, etag)).outcome).toBe('refused')
	expect(asked).toEqual(others.map(([url]) => url))
})
