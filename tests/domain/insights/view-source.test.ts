import { expect, it } from 'vitest'
import { isRobot, openedListing, viewSource } from '#app/domain/insights/view-source.ts'

it('knows the page of a listing, also where the router asks for its data, and no other page', () => {
	expect(openedListing('/products/green-tea?lang=en')).toBe('green-tea')
	expect(openedListing('/stays/old-house.data?_routes=x')).toBe('old-house')
	for (const url of ['/products', '/products/green-tea/reviews', '/enterprises/green-tea', '/products/..%2fx', '/'])
		expect(openedListing(url)).toBeNull()
})

it('tells where somebody came from by the host of the page before', () => {
	expect(viewSource(undefined, 'shop.example')).toBe('direct')
	expect(viewSource('https://shop.example/search?q=tea', 'shop.example')).toBe('market')
	expect(viewSource('https://shop.example.evil/', 'shop.example')).toBe('outside')
	expect(viewSource('android-app://x', 'shop.example')).toBe('direct')
})

it('robots and what says nothing of itself are not counted', () => {
	expect(isRobot('Mozilla/5.0 (compatible; Googlebot/2.1)')).toBe(true)
	expect(isRobot(undefined)).toBe(true)
	expect(isRobot('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Safari/604')).toBe(false)
})
