/** A cookie's value out of a Cookie header, decoded; null when absent or malformed. */
export function readCookie(header: string | null, name: string): string | null {
	for (const part of header?.split(';') ?? []) {
		const at = part.indexOf('=')
		if (at < 0 || part.slice(0, at).trim() !== name) continue
		try {
			return decodeURIComponent(part.slice(at + 1).trim())
		} catch {
			return null
		}
	}
	return null
}

export interface CookieOptions {
	/** Which addresses are sent it; all by default. */
	path?: string
	maxAgeSeconds?: number
	isHttps: boolean
	httpOnly?: boolean
}

/** A Set-Cookie value, for the whole site unless a path is given, SameSite=Lax. */
export function writeCookie(name: string, value: string, options: CookieOptions): string {
	const parts = [`${name}=${encodeURIComponent(value)}`, `Path=${options.path ?? '/'}`, 'SameSite=Lax']
	if (options.maxAgeSeconds !== undefined) parts.push(`Max-Age=${options.maxAgeSeconds}`)
	if (options.isHttps) parts.push('Secure')
	if (options.httpOnly !== false) parts.push('HttpOnly')
	return parts.join('; ')
}
