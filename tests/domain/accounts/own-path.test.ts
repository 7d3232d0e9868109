import { expect, test } from 'vitest'
import { ownPath } from '#app/domain/accounts/own-path.ts'

test.each(['/account', '/orders/260501-000001-0?token=x#top', '/'])('a path of ours is kept: %s', (path) => {
	expect(ownPath(path, '/home')).toBe(path)
})

test.each([
	'https://evil.example/',
	'//evil.example/',
	'/\\evil.example/',
	'/..//evil.example',
	'/\t/evil.example',
	'javascript:alert(1)',
	'account',
	'',
	null,
	undefined,
])('nothing from outside sends a visitor away: %s', (path) => {
	expect(ownPath(path, '/home')).toBe('/home')
})
