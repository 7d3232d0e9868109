/** The offices are as wide as their tables need; header and footer stand in line with what is between them. */
export function frameWidth(pathname: string): string {
	return /^\/(?:seller|admin)(?:\/|$)/.test(pathname) && !pathname.startsWith('/seller/start')
		? 'max-w-7xl'
		: 'max-w-6xl'
}
