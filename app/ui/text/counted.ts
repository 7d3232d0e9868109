/** A count with its English noun: '1 night', '2 nights', '1 person', '3 people'. */
export const counted = (count: number | string, one: string, many = `${one}s`): string =>
	`${count} ${String(count) === '1' ? one : many}`
