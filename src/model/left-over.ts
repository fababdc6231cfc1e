/** The measure of what income leaves when all spending is paid: part of neither. */
export const LEFT_OVER = '收支结余';
