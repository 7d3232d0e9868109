/** How many pieces of a line are to be given back, as the page's field is called. */
export const piecesField = (lineId: number) => `pieces-${lineId}`
