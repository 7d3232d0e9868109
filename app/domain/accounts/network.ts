/**
 * The network an address belongs to, for counting attempts: an IPv4 address itself, the /64 of an IPv6 address, since one
 * household holds all of that.
 */
export function networkOf(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
	if (mapped?.[1]) return mapped[1]
	return address.includes(':') ? `${firstGroups(address).join(':')}::/64` : address
}

function firstGroups(address: string): string[] {
	const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::')
	const before = head === '' ? [] : head.split(':')
	const after = tail === undefined || tail === '' ? [] : tail.split(':')
	const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
	const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
	return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
}
