#include "core/meaning/term_rows.h"

#include <Eigen/Dense>
#include <cmath>

namespace chancery::meaning {
namespace {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr Eigen::Index kOversampling = 16;
constexpr Eigen::Index kTried = static_cast<Eigen::Index>(kDimensions) + kOversampling;
constexpr int kPowerIterations = 2;

/// Of eigenvalues of the Gram matrix, beside the greatest: below it they are rounding.
constexpr double kLeastEigenvalue = 1e-6;

/// Random signs: as good a start as normal deviates, and the same everywhere.
Matrix draw_signs(Eigen::Index rows) {
  Matrix signs(rows, kTried);
  std::uint64_t state = 0x9e3779b97f4a7c15u;
  for (Eigen::Index i = 0; i < signs.size(); ++i) {
    state ^= state << 13;  // xorshift64 (Marsaglia 2003)
    state ^= state >> 7;
    state ^= state << 17;
    signs.data()[i] = (state >> 40 & 1) != 0 ? 1.0F : -1.0F;
  }
  return signs;
}

/// texts x terms times terms x columns.
Matrix times(const TextMatrix& texts, const Matrix& terms) {
  Matrix product = Matrix::Zero(static_cast<Eigen::Index>(texts.ends.size()), terms.cols());
  std::size_t at = 0;
  for (std::size_t text = 0; text < texts.ends.size(); ++text) {
    auto row = product.row(static_cast<Eigen::Index>(text));
    for (; at < texts.ends[text]; ++at) row += texts.entries[at].weight * terms.row(texts.entries[at].term);
  }
  return product;
}

/// The same with the texts transposed.
Matrix transposed_times(const TextMatrix& texts, const Matrix& of_texts) {
  Matrix product = Matrix::Zero(texts.terms, of_texts.cols());
  std::size_t at = 0;
  for (std::size_t text = 0; text < texts.ends.size(); ++text) {
    const auto row = of_texts.row(static_cast<Eigen::Index>(text));
    for (; at < texts.ends[text]; ++at) product.row(texts.entries[at].term) += texts.entries[at].weight * row;
  }
  return product;
}

/// An orthonormal basis of the columns' span.
Matrix orthonormal(const Matrix& columns) {
  const Eigen::Index rank = std::min(columns.rows(), columns.cols());
  const Eigen::HouseholderQR<Matrix> factors(columns);
  return factors.householderQ() * Matrix::Identity(columns.rows(), rank);
}

}  // namespace

std::vector<float> learn_term_rows(const TextMatrix& texts) {
  // How Eigen cuts its products, and so how it rounds, is not to depend on the processor's caches.
  Eigen::setCpuCacheSizes(32 << 10, 512 << 10, 4 << 20);
  std::vector<float> rows(std::size_t{texts.terms} * kDimensions, 0.0F);
  if (texts.entries.empty()) return rows;
  Matrix range = orthonormal(times(texts, draw_signs(texts.terms)));
  for (int i = 0; i < kPowerIterations; ++i) range = orthonormal(times(texts, transposed_times(texts, range)));
  const Matrix reduced = transposed_times(texts, range);  // terms x rank
  const Eigen::MatrixXd gram = (reduced.transpose() * reduced).cast<double>();
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(gram);  // ascending
  const Eigen::Index rank = gram.rows();
  const double greatest = solver.eigenvalues()[rank - 1];
  Matrix turn = Matrix::Zero(rank, static_cast<Eigen::Index>(kDimensions));
  for (Eigen::Index i = 0; i < std::min(rank, turn.cols()); ++i) {
    const double value = solver.eigenvalues()[rank - 1 - i];
    if (value <= greatest * kLeastEigenvalue) break;
    turn.col(i) = (solver.eigenvectors().col(rank - 1 - i) / std::sqrt(value)).cast<float>();
  }
  Eigen::Map<Matrix>(rows.data(), texts.terms, turn.cols()) = reduced * turn;
  return rows;
}

}  // namespace chancery::meaning
